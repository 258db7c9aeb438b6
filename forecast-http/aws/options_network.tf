variable "vpc" {
  description = "A VPC that exists; without it, a small one is made. Subnets in at least two availability zones."
  type = object({
    id                    = string
    load_balancer_subnets = list(string)
    task_subnets          = list(string)
    public_tasks          = optional(bool, false)
  })
  default = null

  validation {
    condition     = var.vpc == null || try(length(var.vpc.load_balancer_subnets) >= 2 && length(var.vpc.task_subnets) >= 1, false)
    error_message = "vpc must name at least two load_balancer_subnets and one of task_subnets, was ${jsonencode(var.vpc)}: a load balancer needs two availability zones."
  }
}

variable "vpc_cidr" {
  description = "Range of the VPC that is made."
  type        = string
  default     = "10.20.0.0/16"

  validation {
    condition     = try(tonumber(split("/", var.vpc_cidr)[1]) <= 24 && tonumber(split("/", var.vpc_cidr)[1]) >= 16 && can(cidrnetmask(var.vpc_cidr)), false)
    error_message = "vpc_cidr must be an IPv4 range of /16 to /24, was '${var.vpc_cidr}'."
  }
}

variable "private_tasks" {
  description = "Whether tasks have no public address: private subnets and a NAT gateway, which costs more than the rest. Without it they have one, and a security group that lets nobody in but the load balancer."
  type        = bool
  default     = false
}
