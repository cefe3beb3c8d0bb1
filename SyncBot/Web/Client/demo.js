document.getElementById('ask').addEventListener('click', () => window.SyncBot?.open());
