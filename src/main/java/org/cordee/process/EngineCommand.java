package org.cordee.process;

import java.util.UUID;

/** One command for the engine about a root; the commands of a root are sent in the order of their sequence. */
record EngineCommand(long sequence, UUID id, ProcessRoot root, CommandPayload order, int attempts) {}
