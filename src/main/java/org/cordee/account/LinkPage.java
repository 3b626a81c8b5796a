package org.cordee.account;

/**
 * The page of a link purpose: {@code GET /i/{token}} redirects to {@code /i/{token}/<page>}. A room that issues links
 * declares one bean of this kind for each purpose and maps the pages under it.
 */
public record LinkPage(String purpose, String page) {}
