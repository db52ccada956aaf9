ARG PYTHON=3.13

# ----------------------------------------------------------------------------------------------------------- build
FROM python:${PYTHON}-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src

# Two environments: the tools build, the other is what runs, so that neither pip nor setuptools reaches the image.
RUN python3 -m venv /opt/tools && python3 -m venv --without-pip /opt/venv
COPY requirements-build.lock requirements.lock ./
RUN /opt/tools/bin/pip install --require-hashes --no-deps -r requirements-build.lock \
 && /opt/tools/bin/pip --python /opt/venv/bin/python install --require-hashes --no-deps --no-compile --only-binary :all: -r requirements.lock

COPY pyproject.toml README.md LICENSE openapi.yaml ./
COPY schemas schemas
COPY service service
RUN /opt/tools/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
 && /opt/tools/bin/pip --python /opt/venv/bin/python install --no-deps --no-index --no-compile /wheels/*.whl \
 && /opt/venv/bin/python -m compileall -q --invalidation-mode unchecked-hash /opt/venv/lib

# ----------------------------------------------------------------------------------------------------------- image
FROM python:${PYTHON}-slim
# The base brings an installer of its own; a service has no use for it, and an intruder would.
RUN rm -rf /usr/local/lib/python3.*/site-packages/pip* /usr/local/lib/python3.*/ensurepip /usr/local/bin/pip*
COPY --from=build /opt/venv /opt/venv

# Nothing is written to disk: the root may be read-only. Heartbeats and the workers' counts go to /dev/shm.
ENV PATH=/opt/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PORT=8080
USER 10001:10001
WORKDIR /
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + (os.environ.get('FACTDIFF_PROBE_PORT') or os.environ['PORT']) + '/healthz', timeout=2)"]
CMD ["factdiff", "serve", "--host", "0.0.0.0"]
