// For many people. Secrets come from the environment of whoever deploys, and are kept in Key Vault.
using 'main.bicep'

param size = 'production'
param image = readEnvironmentVariable('SYNCBOT_IMAGE', '')
param registryName = readEnvironmentVariable('SYNCBOT_REGISTRY', '')
param databasePassword = readEnvironmentVariable('SYNCBOT_DATABASE_PASSWORD', '')
param publicHost = readEnvironmentVariable('SYNCBOT_PUBLIC_HOST', '')
param sms = readEnvironmentVariable('SYNCBOT_SMS', 'none')
param twilioAccountSid = readEnvironmentVariable('SYNCBOT_TWILIO_ACCOUNT_SID', '')
param twilioAuthToken = readEnvironmentVariable('SYNCBOT_TWILIO_AUTH_TOKEN', '')
param twilioFrom = readEnvironmentVariable('SYNCBOT_TWILIO_FROM', '')
param allowedOrigins = readEnvironmentVariable('SYNCBOT_ALLOWED_ORIGINS', '')
param directLineSecret = readEnvironmentVariable('SYNCBOT_DIRECT_LINE_SECRET', '')
param handOffContact = readEnvironmentVariable('SYNCBOT_HANDOFF_CONTACT', '')
param handOffOpeningHours = readEnvironmentVariable('SYNCBOT_HANDOFF_OPENING_HOURS', '')
param handOffTimeZone = readEnvironmentVariable('SYNCBOT_HANDOFF_TIME_ZONE', 'UTC')
param handOffWebhookUrl = readEnvironmentVariable('SYNCBOT_HANDOFF_WEBHOOK_URL', '')
param handOffWebhookSecret = readEnvironmentVariable('SYNCBOT_HANDOFF_WEBHOOK_SECRET', '')
param metricsEndpoint = readEnvironmentVariable('SYNCBOT_METRICS_ENDPOINT', '')
