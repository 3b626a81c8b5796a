package org.cordee.booklet.web;

import org.jspecify.annotations.Nullable;

/**
 * The description of a page for search engines and other sites; the layout writes it into the page's head.
 *
 * @param description one or two sentences
 * @param address the public address of the page, without search parameters
 * @param image the public address of a photograph; null when there is none
 */
record PublicPage(
        String description, String address, @Nullable String image) {}
