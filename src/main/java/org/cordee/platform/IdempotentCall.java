package org.cordee.platform;

/** One API call with an idempotency key: the caller, the key, and a hash of method, path and body. */
record IdempotentCall(String principal, String key, byte[] fingerprint) {}
