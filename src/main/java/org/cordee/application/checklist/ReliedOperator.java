package org.cordee.application.checklist;

import java.util.UUID;

/**
 * An operator on whose capacities a member relies, and which promises them by a letter of its own (R2143-12).
 *
 * @param id its establishment in the directory
 */
public record ReliedOperator(UUID id, String name) {}
