architecture      = "X86_64"
tasks             = { min = 2, max = 12 }
allowed_cidrs     = ["198.51.100.0/24"]
redirect_http     = false
private_tasks     = true
forecasters       = {}
watched_forecasts = [{ model = "sample", target = "n_bytes" }]
github            = { repository = "forecast4j/forecast4j" }
alarm_email       = "ops@example.com"
