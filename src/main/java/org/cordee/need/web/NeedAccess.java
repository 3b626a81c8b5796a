package org.cordee.need.web;

import org.cordee.need.NeedBuyer;

/**
 * The access of a buyer to its need: the address for people with an account, or the link, whose address holds no id.
 *
 * @param base the address below which the acts of the need lie
 * @param guest whether the reader came by a link
 */
record NeedAccess(NeedBuyer buyer, String base, boolean guest) {}
