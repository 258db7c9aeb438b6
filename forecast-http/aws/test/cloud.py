"""moto's server, with the little that it leaves out of what this stack sends and asks for.

Usage: cloud.py PORT. Needs the Python package moto with its server. It starts no containers: a deployment of an
image whose digest begins with "dead" fails as the circuit breaker would end it, any other succeeds at once.
"""

import json
import os
import sys

os.environ["MOTO_ECS_SERVICE_RUNNING"] = "2"
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse as Scaling
from moto.core.responses import ActionResult
from moto.ec2.models import EC2Backend
from moto.ec2.models.launch_templates import LaunchTemplateBackend as Templates
from moto.ec2.models.security_groups import SecurityGroupRule
from moto.ecs.models import EC2ContainerServiceBackend as Cluster
from moto.ecs.responses import EC2ContainerServiceResponse as Ecs
from moto.server import main

tags = {}
register, create, update = Scaling.register_scalable_target, Ecs.create_service, Cluster.update_service
create_template = Templates.create_launch_template


def register_scalable_target(self):
    answer = register(self)
    tags.setdefault(json.loads(answer)["ScalableTargetARN"], {}).update(self._get_param("Tags") or {})
    return answer


def create_service(self):
    """Keeps what moto drops: otherwise every plan would find it missing."""
    answer = create(self)
    service = answer.result["service"]
    service.availability_zone_rebalancing = self._get_param("availabilityZoneRebalancing") or "DISABLED"
    service.capacity_provider_strategy = self._get_param("capacityProviderStrategy")
    service.deployment_configuration = self._get_param("deploymentConfiguration")
    service.enable_ecs_managed_tags = self._get_param("enableECSManagedTags")
    service.health_check_grace_period_seconds = self._get_param("healthCheckGracePeriodSeconds")
    return ActionResult({"service": service})


def update_service(self, properties):
    """Ends the deployment at once, well or not."""
    service = update(self, properties)
    images = [c["image"] for c in self.describe_task_definition(service.task_definition).container_definitions]
    failed = any("@sha256:dead" in image for image in images)
    for deployment in service.deployments:
        deployment["taskDefinition"] = service.task_definition
        deployment["rolloutState"] = "FAILED" if failed else "COMPLETED"
        deployment["rolloutStateReason"] = "tasks failed to start" if failed else "done"
    return service


def create_launch_template(self, name, description, data, tags):
    """Keeps the template's own tags out of what it gives to instances."""
    specifications = data.pop("TagSpecifications", [])
    data["TagSpecifications"] = [s for s in specifications if s["ResourceType"] != "launch-template"]
    return create_template(self, name, description, data, tags)


remove_route = EC2Backend.delete_route


def delete_route(self, table, destination, *more):
    """A route table that joined an endpoint later has no route of it at moto's; its end is no mistake."""
    try:
        return remove_route(self, table, destination, *more)
    except Exception:
        if not str(destination).startswith("pl-"):
            raise
        return None


EC2Backend.delete_route = delete_route
Scaling.register_scalable_target = register_scalable_target
Scaling.list_tags_for_resource = lambda self: json.dumps({"Tags": tags.get(self._get_param("ResourceARN"), {})})
Ecs.create_service = create_service
Templates.create_launch_template = create_launch_template
Cluster.update_service = update_service
SecurityGroupRule.description = property(lambda self: (self.ip_range or self.source_group or {}).get("Description"))

main(["--host", "127.0.0.1", "--port", sys.argv[1]])
