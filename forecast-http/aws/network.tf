# A small VPC, unless one is given: two zones, public subnets, and private ones with a NAT gateway on demand.

data "aws_availability_zones" "available" {
  state = "available"

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

locals {
  own_vpc = var.vpc == null
  zones   = slice(data.aws_availability_zones.available.names, 0, 2)

  public_zones  = local.own_vpc ? { for i, zone in local.zones : zone => i } : {}
  private_zones = local.own_vpc && var.private_tasks ? local.public_zones : {}

  vpc_id                = local.own_vpc ? aws_vpc.this[0].id : var.vpc.id
  load_balancer_subnets = local.own_vpc ? [for subnet in aws_subnet.public : subnet.id] : var.vpc.load_balancer_subnets
  public_tasks          = local.own_vpc ? !var.private_tasks : var.vpc.public_tasks
  task_subnets = (!local.own_vpc ? var.vpc.task_subnets
    : var.private_tasks ? [for subnet in aws_subnet.private : subnet.id]
  : [for subnet in aws_subnet.public : subnet.id])
}

resource "aws_vpc" "this" {
  count                = local.own_vpc ? 1 : 0
  cidr_block           = var.vpc_cidr
  enable_dns_hostnames = true
  tags                 = { Name = var.name }
}

# Nothing uses it, so it opens nothing.
resource "aws_default_security_group" "this" {
  count  = local.own_vpc ? 1 : 0
  vpc_id = aws_vpc.this[0].id
}

resource "aws_internet_gateway" "this" {
  count  = local.own_vpc ? 1 : 0
  vpc_id = aws_vpc.this[0].id
  tags   = { Name = var.name }
}

resource "aws_subnet" "public" {
  for_each          = local.public_zones
  vpc_id            = aws_vpc.this[0].id
  availability_zone = each.key
  cidr_block        = cidrsubnet(var.vpc_cidr, 3, each.value)
  tags              = { Name = "${var.name}-public-${each.key}" }
}

resource "aws_route_table" "public" {
  count  = local.own_vpc ? 1 : 0
  vpc_id = aws_vpc.this[0].id
  tags   = { Name = "${var.name}-public" }
}

resource "aws_route" "internet" {
  count                  = local.own_vpc ? 1 : 0
  route_table_id         = aws_route_table.public[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}

resource "aws_route_table_association" "public" {
  for_each       = aws_subnet.public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.public[0].id
}

resource "aws_subnet" "private" {
  for_each          = local.private_zones
  vpc_id            = aws_vpc.this[0].id
  availability_zone = each.key
  cidr_block        = cidrsubnet(var.vpc_cidr, 3, 4 + each.value)
  tags              = { Name = "${var.name}-private-${each.key}" }
}

resource "aws_eip" "nat" {
  count  = length(local.private_zones) > 0 ? 1 : 0
  domain = "vpc"
  tags   = { Name = "${var.name}-nat" }
}

# One for both zones: half the price; while its zone is down no new task can start in the other.
resource "aws_nat_gateway" "this" {
  count         = length(local.private_zones) > 0 ? 1 : 0
  allocation_id = aws_eip.nat[0].id
  subnet_id     = aws_subnet.public[local.zones[0]].id
  tags          = { Name = var.name }
  depends_on    = [aws_internet_gateway.this]
}

resource "aws_route_table" "private" {
  count  = length(local.private_zones) > 0 ? 1 : 0
  vpc_id = aws_vpc.this[0].id
  tags   = { Name = "${var.name}-private" }
}

resource "aws_route" "nat" {
  count                  = length(local.private_zones) > 0 ? 1 : 0
  route_table_id         = aws_route_table.private[0].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[0].id
}

resource "aws_route_table_association" "private" {
  for_each       = aws_subnet.private
  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[0].id
}

# Free, and image layers and forecaster files come through it.
resource "aws_vpc_endpoint" "s3" {
  count           = local.own_vpc ? 1 : 0
  vpc_id          = aws_vpc.this[0].id
  service_name    = "com.amazonaws.${var.region}.s3"
  route_table_ids = concat(aws_route_table.public[*].id, aws_route_table.private[*].id)
  tags            = { Name = "${var.name}-s3" }
}
