# The Python service of load/flask_service.py, on a base of Debian's packages: what an image of ours is compared with.
FROM localhost/flask:local
COPY load/flask_service.py /opt/flask/
WORKDIR /opt/flask
ENV OMP_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["python3", "-m", "gunicorn", "--worker-tmp-dir", "/tmp", "flask_service:app"]
