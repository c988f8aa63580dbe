/** What `grondslag help` prints. Kept beside the exit codes and options that it promises. */
export const HELP = `Grondslag: mag partij A gegevens over iemand geven aan partij B, en waarom?

  grondslag ask "Mag de GI de burgemeester informeren voor een huisverbod?"
  grondslag ask --json --batch vragen.jsonl
  grondslag chain GI "Veilig Thuis" burgemeester
  grondslag validate
  grondslag coverage
  grondslag serve

Opdrachten
  ask VRAAG           beantwoordt een vraag; met --batch BESTAND een vraag per regel ("-" is standaardinvoer)
  chain A [X …] B     kan informatie van A (via X) bij B komen? Partijen bij een van hun namen
  validate [BESTAND]  alle problemen in het corpus, met bestand, regel en remedie
  coverage            wat van de bronnen in het corpus staat, per sectie, soort en bron
  serve               hetzelfde venster in de browser, alleen op deze machine
  help                deze tekst

Opties
  --json              machineleesbaar
  --as-of DATUM       het recht op die dag (2016-06-01)
  --reading LEZING    toon deze lezing vooraan (precies, rekkelijk, per_weging)
  --choose PUNT=KEUZE eigen keuze op een geschilpunt; komt naast de lezingen, verandert het oordeel niet
  --sources MAP       uw eigen kopie van de bronteksten (of GRONDSLAG_SOURCES)
  --seed MAP          een ander corpus
  --port POORT        bij serve; standaard 4117 of de eerste vrije daarna
  --despite-problems  antwoord ook als het corpus fouten bevat: alleen voor wie het corpus schrijft
  --version

Een regel van --batch is {"id","question"}, of {"id","from","to","via","data","purpose","phase","consent","modality","holder"}
met partijen bij een van hun namen; consent is "met" of "zonder", modality mag, moet of kan. Staat er een vraag, dan telt alleen die. Een
regel die niet te lezen is krijgt een foutobject; lege regels worden overgeslagen. Exitcode 0.

Exitcodes
  0  gelukt                       1  fouten in het corpus, of de vraag is niet te beantwoorden
  2  opdracht verkeerd geschreven 3  iets ontbreekt (corpus, bestand, poort)      4  fout in Grondslag zelf
`
