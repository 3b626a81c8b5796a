package org.cordee.opportunity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordee.account.CalendarAddresses;
import org.cordee.account.PublicAddress;
import org.cordee.opportunity.FeedKind;
import org.cordee.opportunity.OpportunityContent;
import org.cordee.opportunity.OpportunityView;
import org.cordee.opportunity.OpportunityWords;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.opportunity.WatchFeedAddresses;
import org.cordee.opportunity.WatchFeedAddresses.FeedOwner;
import org.cordee.opportunity.WatchedOpportunity;
import org.cordee.platform.CalendarFile;
import org.cordee.platform.CalendarFile.DueDate;
import org.cordee.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The feeds of a watch. The secret in an address is the only credential, as feed readers and calendar programs send no
 * other.
 */
@Controller
class WatchFeedController {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final PageRequest FIRST = PageRequest.ofSize(100);

    private final WatchFeedAddresses addresses;
    private final CalendarAddresses throttle;
    private final ReadingOpportunities reading;
    private final OpportunityWords words;
    private final PublicAddress publicAddress;
    private final MessageSource texts;

    WatchFeedController(
            WatchFeedAddresses addresses,
            CalendarAddresses throttle,
            ReadingOpportunities reading,
            OpportunityWords words,
            PublicAddress publicAddress,
            MessageSource texts) {
        this.addresses = addresses;
        this.throttle = throttle;
        this.reading = reading;
        this.words = words;
        this.publicAddress = publicAddress;
        this.texts = texts;
    }

    @GetMapping("/watch/{secret}.atom")
    ResponseEntity<byte[]> atom(@PathVariable String secret, HttpServletRequest request) {
        return feed(secret, FeedKind.ATOM, request);
    }

    @GetMapping("/watch-calendar/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, HttpServletRequest request) {
        return feed(secret, FeedKind.CALENDAR, request);
    }

    private ResponseEntity<byte[]> feed(String secret, FeedKind kind, HttpServletRequest request) {
        Optional<FeedOwner> owner = addresses.ownerOf(secret, kind);
        if (owner.isEmpty() && !throttle.admitsUnknown(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        FeedOwner reader = owner.orElseThrow(NotFound::new);
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(reader.locale());
        try {
            List<WatchedOpportunity> found =
                    reading.watchedBy(reader.readerId(), FIRST).page().getContent();
            return kind == FeedKind.ATOM ? atom(reader, found) : calendar(found);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private ResponseEntity<byte[]> atom(FeedOwner reader, List<WatchedOpportunity> found) {
        List<AtomFeed.Entry> entries = found.stream()
                .map(one -> new AtomFeed.Entry(
                        "urn:uuid:" + one.opportunity().id(),
                        one.opportunity().content().title(),
                        one.foundAt(),
                        summary(one),
                        publicAddress.of("/opportunities/" + one.opportunity().id())))
                .toList();
        String file = AtomFeed.write(
                "urn:uuid:" + reader.readerId(),
                text("opportunity.feed.title"),
                reader.locale().getLanguage(),
                publicAddress.of("/opportunities"),
                Instant.EPOCH,
                entries);
        return answer(file.getBytes(StandardCharsets.UTF_8), AtomFeed.MEDIA_TYPE, "opportunities.atom");
    }

    private String summary(WatchedOpportunity one) {
        OpportunityView view = one.opportunity();
        OpportunityContent content = view.content();
        return words.kind(view.kind())
                + " · "
                + words.who(view.kind(), view.ownerName(), content)
                + " · "
                + words.where(content.places(), one.kilometres())
                + " · "
                + words.amount(content);
    }

    /** Writes the dates until which the structure may answer, with titles and no amounts. */
    private ResponseEntity<byte[]> calendar(List<WatchedOpportunity> found) {
        List<DueDate> dates = found.stream()
                .map(one -> new DueDate(
                        "opportunity-" + one.opportunity().id() + "@cordee",
                        one.opportunity().content().answerUntil(),
                        one.foundAt(),
                        text("opportunity.feed.answer") + " · "
                                + one.opportunity().content().title(),
                        publicAddress.of("/opportunities/" + one.opportunity().id())))
                .toList();
        return answer(
                CalendarFile.of(text("opportunity.feed.title"), dates), CalendarFile.MEDIA_TYPE, CalendarFile.NAME);
    }

    private static ResponseEntity<byte[]> answer(byte[] file, String type, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + name)
                .body(file);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
