package org.cordee.process.command;

import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/** An administrator retried a command that the engine had not received. */
public record CommandTriedAgain(Stamp stamp, long sequence) implements HouseFact {}
