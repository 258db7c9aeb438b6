"use strict";

// validatorUrl: null keeps the page from asking a server on the network whether the contract is valid.
SwaggerUIBundle({
  url: "/openapi.yaml",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "list",
  validatorUrl: null,
});
