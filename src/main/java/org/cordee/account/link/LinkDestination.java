package org.cordee.account.link;

/**
 * Which page a purpose opens: {@code GET /i/{token}} leads on to {@code /i/{token}/<page>}. A room that issues links
 * declares one bean of this kind for each purpose and maps the pages under it.
 */
public record LinkDestination(String purpose, String page) {}
