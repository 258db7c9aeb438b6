"""Asks without a pause over connections that stay open, until the service has gone. Prints what became of the requests.

A request is lost if it was sent and no whole answer of status 200 came back. That no new connection is taken any more is
how a client, or the load balancer before it, learns that another instance must be asked: it loses nothing.
"""

import http.client
import json
import sys
import threading
import time
from urllib.parse import urlsplit

CONNECTIONS = 16
LONGEST_SECONDS = 60


def ask_until_gone(url, body, counts):
    end = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < end:
        connection = http.client.HTTPConnection(url.hostname, url.port, timeout=20)
        try:
            connection.connect()
        except OSError:
            return
        if not ask_until_closed(connection, url.path, body, counts):
            return


def ask_until_closed(connection, path, body, counts):
    """Returns true once the service has asked to close the connection, in the header of an answer."""
    try:
        while True:
            connection.request("POST", path, body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            counts["answered" if answer.status == 200 else "lost"] += 1
            if answer.will_close:
                counts["asked_to_close"] += 1
                return True
    except (OSError, http.client.HTTPException):
        counts["lost"] += 1
        return False
    finally:
        connection.close()


def main():
    url = urlsplit(sys.argv[1])
    with open(sys.argv[2], "rb") as file:
        body = file.read()
    all_counts = [{"answered": 0, "lost": 0, "asked_to_close": 0} for _ in range(CONNECTIONS)]
    threads = [threading.Thread(target=ask_until_gone, args=(url, body, counts)) for counts in all_counts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({key: sum(counts[key] for counts in all_counts) for key in all_counts[0]}))


main()
