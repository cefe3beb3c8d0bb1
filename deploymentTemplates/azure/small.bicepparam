// For a try-out. az deployment group create -g GROUP -p deploymentTemplates/azure/small.bicepparam
using 'main.bicep'

param size = 'small'
param image = readEnvironmentVariable('SYNCBOT_IMAGE', '')
param registryName = readEnvironmentVariable('SYNCBOT_REGISTRY', '')
param databasePassword = readEnvironmentVariable('SYNCBOT_DATABASE_PASSWORD', '')
