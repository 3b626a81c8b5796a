package org.cordee.organisation.statement;

import java.util.UUID;

/**
 * What an organisation says of itself, for those who may change it.
 *
 * @param revision how often something was said; sent back when saying it anew, 0 before the first
 */
public record StatementView(UUID organisationId, String legalName, int revision, Statement statement) {}
