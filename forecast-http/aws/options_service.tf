variable "launch_type" {
  description = "What runs the tasks: FARGATE, or EC2 for instances of your own."
  type        = string
  default     = "FARGATE"

  validation {
    condition     = contains(["FARGATE", "EC2"], var.launch_type)
    error_message = "launch_type must be FARGATE or EC2, was '${var.launch_type}'."
  }
  validation {
    condition     = var.launch_type != "EC2" || var.private_tasks || var.vpc != null
    error_message = "launch_type EC2 needs private_tasks = true or a vpc of yours: tasks on instances get no public address, so they need a NAT gateway to reach the registry."
  }
}

variable "architecture" {
  description = "Processor of the tasks: ARM64, or X86_64. The image must have been built for it."
  type        = string
  default     = "ARM64"

  validation {
    condition     = contains(["ARM64", "X86_64"], var.architecture)
    error_message = "architecture must be ARM64 or X86_64, was '${var.architecture}'."
  }
}

variable "cpu" {
  description = "Processor of one task, in 1024ths of a virtual core."
  type        = number
  default     = 512

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.cpu)
    error_message = "cpu must be 256, 512, 1024, 2048, 4096, 8192 or 16384, was ${var.cpu}."
  }
}

variable "memory" {
  description = "Memory of one task in MiB."
  type        = number
  default     = 1024

  validation {
    condition     = var.memory >= 512 && var.memory >= 2 * var.cpu - 512 && var.memory <= 8 * var.cpu
    error_message = "memory must be between twice and eight times cpu (512 is enough for a cpu of 256), was ${var.memory} MiB with a cpu of ${var.cpu}."
  }
}

variable "instance_type" {
  description = "Instances of launch type EC2; of the same architecture as the tasks."
  type        = string
  default     = "t4g.medium"
}

variable "tasks" {
  description = "Fewest and most tasks; auto-scaling stays between them."
  type = object({
    min = optional(number, 2)
    max = optional(number, 6)
  })
  default = {}

  validation {
    condition     = var.tasks.min >= 1 && var.tasks.max >= var.tasks.min
    error_message = "tasks.min must be at least 1 and tasks.max no less than it, was ${var.tasks.min} to ${var.tasks.max}: fewer than 2 leave nobody to answer while one is replaced."
  }
}

variable "scale_at" {
  description = "What auto-scaling holds: mean processor load in percent, and requests a minute for each task."
  type = object({
    cpu_percent         = optional(number, 60)
    requests_per_minute = optional(number, 60000)
  })
  default = {}

  validation {
    condition     = var.scale_at.cpu_percent >= 10 && var.scale_at.cpu_percent <= 90 && var.scale_at.requests_per_minute >= 1
    error_message = "scale_at.cpu_percent must be 10 to 90 and requests_per_minute at least 1, was ${var.scale_at.cpu_percent} and ${var.scale_at.requests_per_minute}."
  }
}

variable "settings" {
  description = "More settings of the service, by the names of its environment: { FORECAST_MAX_SERIES = \"500\" }."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for key in keys(var.settings) : startswith(key, "FORECAST_") || key == "JAVA_TOOL_OPTIONS"])
    error_message = "settings must be named FORECAST_… or JAVA_TOOL_OPTIONS, was ${jsonencode(keys(var.settings))}."
  }
  validation {
    condition     = length(setintersection(keys(var.settings), ["FORECAST_HOST", "FORECAST_PORT", "FORECAST_MODELS", "FORECAST_DRAIN", "FORECAST_DRAIN_DELAY", "FORECAST_API_KEY"])) == 0
    error_message = "settings must not hold what this stack sets: FORECAST_HOST, _PORT, _MODELS, _DRAIN, _DRAIN_DELAY and _API_KEY; keys belong into the secret."
  }
}

variable "drain_seconds" {
  description = "The longest that requests under way may take to end when a task stops."
  type        = number
  default     = 10

  validation {
    condition     = var.drain_seconds >= 1 && var.drain_seconds <= 80
    error_message = "drain_seconds must be 1 to 80, was ${var.drain_seconds}: Fargate gives a task 120 seconds to stop, and the load balancer needs 25 of them to look away."
  }
}

variable "user" {
  description = "User and group of the process, as numbers; never root."
  type        = string
  default     = "10001:10001"

  validation {
    condition     = can(regex("^[1-9][0-9]*:[1-9][0-9]*$", var.user))
    error_message = "user must be two numbers above 0 such as 10001:10001, was '${var.user}'."
  }
}

variable "forecasters" {
  description = "Serve the forecaster files of an S3 bucket, and follow it; without it the image's own are served. Without a bucket's name one is made."
  type = object({
    bucket  = optional(string)
    prefix  = optional(string, "")
    seconds = optional(number, 30)
  })
  default = null

  validation {
    condition     = var.forecasters == null || try(var.forecasters.seconds >= 5 && var.forecasters.seconds <= 3600, false)
    error_message = "forecasters.seconds, between two looks at the bucket, must be 5 to 3600, was ${jsonencode(var.forecasters)}."
  }
  validation {
    condition     = var.forecasters == null || try(var.forecasters.prefix == "" || can(regex("^[A-Za-z0-9_./-]+/$", var.forecasters.prefix)), false)
    error_message = "forecasters.prefix must be empty or letters, digits and _ . / - that end with a slash, was ${jsonencode(var.forecasters)}."
  }
}

variable "sync_image" {
  description = "Image of the container that copies forecaster files from S3."
  type        = string
  default     = "public.ecr.aws/aws-cli/aws-cli:2.27.0"
}

variable "health_command" {
  description = "What tells, inside the container, whether the process answers."
  type        = list(string)
  default = [
    "CMD", "java", "-XX:Flags=/opt/forecast4j/jvm.flags", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m",
    "-cp", "/opt/forecast4j/forecast-http.jar", "io.github.forecast4j.http.HealthCheck",
  ]

  validation {
    condition     = length(var.health_command) >= 2 && contains(["CMD", "CMD-SHELL"], try(var.health_command[0], ""))
    error_message = "health_command must begin with CMD or CMD-SHELL and name a command, was ${jsonencode(var.health_command)}."
  }
}
