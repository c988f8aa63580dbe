const { contextBridge } = require('electron')

contextBridge.exposeInMainWorld('rig', { electron: process.versions.electron })
