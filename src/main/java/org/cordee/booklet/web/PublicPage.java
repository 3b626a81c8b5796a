package org.cordee.booklet.web;

import org.jspecify.annotations.Nullable;

/**
 * What search engines and other sites are shown of a page; the layout writes it into the page's head.
 *
 * @param description one or two sentences
 * @param address the public address of the page, without search parameters
 * @param image the public address of a photograph; null when there is none
 */
record PublicPage(String description, String address, @Nullable String image) {}
