package org.cordee.organisation.web;

import java.util.UUID;

/**
 * The page that a request is about, by its address or by a one-time link.
 *
 * @param base the address of the form of the quick update
 * @param byLink true for the holder of a one-time link
 */
record OwnPageAccess(UUID organisationId, String base, boolean byLink) {}
