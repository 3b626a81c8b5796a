package org.cordee.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.cordee.account.CurrentActor;
import org.cordee.account.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chooses the user's language. Pages: the choice by {@code ?lang} (stored in a cookie), else the person's own setting,
 * else French. API: {@code Accept-Language}, else French.
 */
final class UserLocaleResolver implements LocaleResolver {

    private final CookieLocaleResolver cookie = new CookieLocaleResolver("lang");

    UserLocaleResolver(CurrentActor current) {
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(
                request -> current.who().map(Who::locale).orElse(Locale.FRENCH));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            boolean asked = request.getHeader("Accept-Language") != null;
            return asked ? supported(request.getLocale()) : Locale.FRENCH;
        }
        return supported(cookie.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale chosen) {
        cookie.setLocale(request, response, chosen == null ? null : supported(chosen));
    }

    private static Locale supported(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }
}
