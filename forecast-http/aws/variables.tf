# What every stack is asked. Options of one subject stand in that subject's options_*.tf.

variable "region" {
  description = "AWS region of everything."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region must be the name of an AWS region, such as eu-central-1, was '${var.region}'."
  }
}

variable "name" {
  description = "Name of the stack: of its service, its registry, and the beginning of every other name."
  type        = string
  default     = "forecast4j"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,21}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 23 small letters, digits and hyphens, begin with a letter and not end with a hyphen, was '${var.name}': load balancers take 32 characters, of which 9 are ours."
  }
}

variable "tags" {
  description = "More tags for everything."
  type        = map(string)
  default     = {}
}

variable "image" {
  description = "Image of the first deployment, by digest. Later ones are deploy.sh's, and Terraform leaves them alone."
  type        = string
  default     = null

  validation {
    condition     = var.image == null || can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "image must end with a digest, @sha256: and 64 hexadecimal digits, was '${coalesce(var.image, "nothing")}': a tag says a name, a digest says what runs. Push the image and take the digest that push prints."
  }
}

variable "certificate_arn" {
  description = "Certificate of the load balancer, from ACM in the same region."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "certificate_arn must be the ARN of a certificate in ACM, was '${var.certificate_arn}': request one with 'aws acm request-certificate', or import yours."
  }
}

variable "dns" {
  description = "Name to give the load balancer in a Route 53 zone; without it, point your DNS at the output load_balancer."
  type = object({
    zone_id = string
    name    = string
  })
  default = null
}

variable "allowed_cidrs" {
  description = "Who may reach the load balancer."
  type        = list(string)
  default     = ["0.0.0.0/0"]

  validation {
    condition     = length(var.allowed_cidrs) > 0 && alltrue([for cidr in var.allowed_cidrs : can(cidrnetmask(cidr))])
    error_message = "allowed_cidrs must be one or more IPv4 ranges such as 198.51.100.0/24, was ${jsonencode(var.allowed_cidrs)}."
  }
}

variable "redirect_http" {
  description = "Whether port 80 is open, to send browsers to port 443."
  type        = bool
  default     = true
}

variable "api_keys" {
  description = "Whether the service asks for keys. They are read from Secrets Manager: see keys.sh."
  type        = bool
  default     = true
}

variable "deletion_protection" {
  description = "Whether load balancer, images, secret and forecaster files survive a 'terraform destroy'."
  type        = bool
  default     = true
}
