package org.cordee.showcase.web;

import java.util.UUID;

/**
 * The access of an organisation to what it is asked: the address for people with an account, or the link, whose address
 * holds no id.
 *
 * @param base the address below which the acts lie
 * @param guest whether the reader came by a link
 */
record DemonstrationAccess(UUID demonstrationId, String base, boolean guest) {}
