package org.cordee.evidence;

import java.util.UUID;

/**
 * An operator on whose capacities a member relies. It signs a commitment letter of its own (R2143-12).
 *
 * @param id its establishment in the directory
 */
public record ReliedOperator(UUID id, String name) {}
