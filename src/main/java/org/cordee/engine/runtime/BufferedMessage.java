package org.cordee.engine.runtime;

import java.util.Map;

/** A published message as it is stored in the buffer. */
record BufferedMessage(long key, String name, String correlationKey, Map<String, Object> variables) {}
