variable "log_days" {
  description = "How long logs are kept."
  type        = number
  default     = 30

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_days)
    error_message = "log_days must be a number that CloudWatch knows (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, …), was ${var.log_days}."
  }
}

variable "alarm_email" {
  description = "Who is written to when an alarm goes off; more subscribers may be added to the output alarm_topic."
  type        = string
  default     = null
}

variable "alarm_at" {
  description = "When alarms go off: share of failed requests in percent, seconds that 99 of 100 requests stay below, and how many times the error of repeating the last value the live error may be."
  type = object({
    failed_percent = optional(number, 1)
    p99_seconds    = optional(number, 0.5)
    error_ratio    = optional(number, 1)
  })
  default = {}

  validation {
    condition     = var.alarm_at.failed_percent > 0 && var.alarm_at.p99_seconds > 0 && var.alarm_at.error_ratio > 0
    error_message = "alarm_at must hold numbers above 0, was ${jsonencode(var.alarm_at)}."
  }
}

variable "watched_forecasts" {
  description = "Forecasters and targets whose live error is watched, by observations that clients send. Adds a collector to each task."
  type = list(object({
    model  = string
    target = string
  }))
  default = []
}

variable "collector_image" {
  description = "Image of the container that reads /metrics for CloudWatch."
  type        = string
  default     = "public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0"
}

variable "github" {
  description = "GitHub repository whose workflows may push images and deploy, from one environment. Accounts that know GitHub already say create_provider = false."
  type = object({
    repository      = string
    environment     = optional(string, "production")
    create_provider = optional(bool, true)
  })
  default = null

  validation {
    condition     = var.github == null || try(can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9_.-]+$", var.github.repository)), false)
    error_message = "github.repository must be owner/name without wildcards, was ${jsonencode(var.github)}."
  }
}
