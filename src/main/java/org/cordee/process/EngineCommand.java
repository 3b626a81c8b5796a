package org.cordee.process;

import java.util.UUID;

/**
 * One command for the engine about a consortium; the commands of a consortium are sent in the order of their sequence.
 */
record EngineCommand(long sequence, UUID id, UUID consortiumId, CommandPayload order, int attempts) {}
