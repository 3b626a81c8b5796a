package org.cordee.process.command;

import java.util.UUID;

/** One thing the engine must be told about a grouping; commands of a grouping are sent in the order of their sequence. */
record EngineCommand(long sequence, UUID id, UUID consortiumId, EngineOrder order, int attempts) {}
