"""A stand-in for Maven Central's portal: takes a bundle and accepts it, or refuses one whose name holds "bad".

Usage: portal.py PORT. The second look at a deployment finds it judged.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse

deployments = {}


class Portal(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = urlparse(self.path)
        values = {key: value[0] for key, value in parse_qs(asked.query).items()}
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.headers.get("Authorization") != "Bearer dXNlcjpwYXNz":
            self.answer(401, "")
        elif asked.path.endswith("/upload") and b"PK\x03\x04" in body:
            deployments[values["name"]] = dict(values, looks=0)
            self.answer(201, values["name"])
        elif asked.path.endswith("/status") and values["id"] in deployments:
            self.answer(200, json.dumps(self.judge(values["id"])))
        else:
            self.answer(400, "")

    def judge(self, name):
        deployment = deployments[name]
        deployment["looks"] += 1
        if deployment["looks"] < 2:
            return {"deploymentState": "VALIDATING"}
        if "bad" in name:
            return {"deploymentState": "FAILED", "errors": {"pkg": ["Missing signature"]}}
        return {"deploymentState": "PUBLISHED" if deployment["publishingType"] == "AUTOMATIC" else "VALIDATED"}

    def answer(self, status, text):
        self.send_response(status)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


HTTPServer(("127.0.0.1", int(sys.argv[1])), Portal).serve_forever()
