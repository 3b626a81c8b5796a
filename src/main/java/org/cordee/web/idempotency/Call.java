package org.cordee.web.idempotency;

/** One API call as its caller names it: who, under which key, and what was sent (a hash of method, path and body). */
record Call(String principal, String key, byte[] fingerprint) {}
