package org.cordee.process;

import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** An administrator retried a command that the engine had not received. */
record CommandTriedAgain(EventHeader stamp, long sequence) implements PlatformFact {}
