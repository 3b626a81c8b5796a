package org.cordee.dashboard.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cordee.dashboard.NewsKind;
import org.cordee.dashboard.ReadingNews;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves a consortium's news to API clients: each user gets the news shown on the user's page. */
@RestController
class NewsResource {

    private final ReadingNews reading;
    private final MessageSource texts;

    NewsResource(ReadingNews reading, MessageSource texts) {
        this.reading = reading;
        this.texts = texts;
    }

    /**
     * One line of news.
     *
     * @param organisationName null where the consortium itself is meant
     * @param words the reason that was given for the act; null for most kinds
     */
    record NewsAnswer(
            NewsKind kind,
            Instant at,
            @Nullable String organisationName,
            String text,
            @Nullable String words) {}

    /** Answers with the news, newest first. */
    @GetMapping("/api/v1/consortia/{id}/news")
    PagedModel<NewsAnswer> news(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            Locale locale) {
        return new PagedModel<>(reading.latest(actor, id, PageRequest.of(page, size))
                .map(news -> new NewsAnswer(
                        news.kind(), news.at(), news.organisationName(), text(news, locale), news.words())));
    }

    private String text(ReadingNews.News news, Locale locale) {
        String name = news.organisationName();
        String who = name == null ? texts.getMessage("dashboard.news.somebody", null, locale) : name;
        return texts.getMessage("dashboard.news." + news.kind(), new Object[] {who}, locale);
    }
}
