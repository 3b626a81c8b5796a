package org.cordee.process.command;

import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/** An administrator had the engine told again what it had not heard. */
public record CommandTriedAgain(Stamp stamp, long sequence) implements HouseFact {}
