package org.cordee.need.web;

import java.util.UUID;

/**
 * The access of a structure to an inquiry: the address for people with an account, or the link, whose address holds no
 * id.
 *
 * @param base the address below which the acts of the inquiry lie
 * @param guest whether the reader came by a link
 */
record InquiryAccess(UUID inquiryId, String base, boolean guest) {}
