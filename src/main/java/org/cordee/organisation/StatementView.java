package org.cordee.organisation;

import java.util.UUID;

/**
 * The statement of an organisation, for users who may change it.
 *
 * @param revision the number of changes so far, 0 before the first; sent back when changing
 */
public record StatementView(UUID organisationId, String legalName, int revision, Statement statement) {}
