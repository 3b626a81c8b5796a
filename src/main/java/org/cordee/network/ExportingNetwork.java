package org.cordee.network;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.document.ListFormat;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.network.NetworkEvent.NetworkMembersExported;
import org.cordee.network.NetworkEvent.SchemeAnswersExported;
import org.cordee.network.ReadingNetwork.NamedMember;
import org.cordee.network.ReadingSchemes.ReceivedAnswers;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the named members of a network, or the answers to one of its schemes, as a file for a spreadsheet. Each file
 * is recorded in the audit: who took it, when, and its number of rows.
 */
@Component
public class ExportingNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(ExportingNetwork.class);
    private static final String KEY = "network.export.";
    private static final int NARROW = 14;
    private static final int WIDE = 40;

    private final ReadingNetwork networks;
    private final ReadingSchemes schemes;
    private final NetworkAccess access;
    private final NetworkSettings settings;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;
    private final BusinessClock clock;

    ExportingNetwork(
            ReadingNetwork networks,
            ReadingSchemes schemes,
            NetworkAccess access,
            NetworkSettings settings,
            ApplicationEventPublisher events,
            MessageSource texts,
            BusinessClock clock) {
        this.networks = networks;
        this.schemes = schemes;
        this.access = access;
        this.settings = settings;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Writes the members that may be named; figures only of those that show them.
     *
     * @throws NotFound unless the actor acts for a network
     */
    @Transactional
    public byte[] members(Actor actor, ListFormat format, Locale locale) {
        List<NamedMember> named = networks.named(actor, "", false, PageRequest.of(0, settings.mostMembers()))
                .getContent();
        List<Column> columns = List.of(
                new Column(text("name", locale), WIDE, false),
                new Column(text("kinds", locale), WIDE, false),
                new Column(text("city", locale), WIDE, false),
                new Column(text("department", locale), NARROW, false),
                new Column(text("naming", locale), WIDE, false),
                new Column(text("asked", locale), NARROW, true),
                new Column(text("answered", locale), NARROW, true),
                new Column(text("deposited", locale), NARROW, true));
        List<List<Cell>> rows = named.stream().map(one -> row(one, locale)).toList();
        UUID network = access.networkOf(actor);
        events.publishEvent(new NetworkMembersExported(
                EventHeader.outsideConsortia(actor, clock.now()), network, rows.size(), format.name()));
        LOG.info("network members exported network={} rows={} format={}", network, rows.size(), format);
        return format.write(text("members", locale), clock.now(), columns, rows, locale);
    }

    private List<Cell> row(NamedMember member, Locale locale) {
        return List.of(
                Cell.of(member.name()),
                Cell.of(member.kinds().stream()
                        .map(kind -> texts.getMessage("web.kind." + kind, null, locale))
                        .sorted()
                        .collect(Collectors.joining(", "))),
                Cell.of(member.city()),
                Cell.of(member.department()),
                Cell.of(texts.getMessage("network.naming." + member.naming(), null, locale)),
                number(member.asked()),
                number(member.answered()),
                number(member.deposited()));
    }

    /**
     * Writes the answers to a scheme, one row for each member that sent them.
     *
     * @throws NotFound for a missing or foreign scheme
     */
    @Transactional
    public byte[] answers(Actor actor, UUID schemeId, ListFormat format, Locale locale) {
        SchemeView scheme = schemes.find(actor, schemeId);
        List<ReceivedAnswers> received = schemes.answers(actor, schemeId, PageRequest.of(0, settings.mostMembers()))
                .getContent();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(text("name", locale), WIDE, false));
        columns.add(new Column(text("answered-on", locale), NARROW, false));
        scheme.questions()
                .forEach(question -> columns.add(
                        new Column(question.wording(), WIDE, question.kind() == SchemeQuestionKind.NUMBER)));
        List<List<Cell>> rows = received.stream()
                .map(one -> row(scheme.questions(), one, locale))
                .toList();
        UUID network = access.networkOf(actor);
        events.publishEvent(new SchemeAnswersExported(
                EventHeader.outsideConsortia(actor, clock.now()), schemeId, network, rows.size(), format.name()));
        LOG.info("scheme answers exported scheme={} rows={} format={}", schemeId, rows.size(), format);
        return format.write(text("answers", locale), clock.now(), columns, rows, locale);
    }

    private List<Cell> row(List<SchemeQuestion> questions, ReceivedAnswers received, Locale locale) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(received.name()));
        row.add(Cell.of(
                DateTimeFormatter.ISO_LOCAL_DATE.format(LocalDate.ofInstant(received.answeredAt(), Deadline.PARIS))));
        for (int place = 0; place < questions.size(); place++) {
            String words =
                    place < received.answers().size() ? received.answers().get(place) : "";
            row.add(cell(questions.get(place).kind(), words, locale));
        }
        return row;
    }

    private Cell cell(SchemeQuestionKind kind, String words, Locale locale) {
        if (words.isEmpty()) {
            return kind == SchemeQuestionKind.NUMBER ? Cell.of((BigDecimal) null) : Cell.of("");
        }
        return switch (kind) {
            case NUMBER -> Cell.of(new BigDecimal(words));
            case YES_NO -> Cell.of(texts.getMessage("network.answer." + words, null, locale));
            default -> Cell.of(words);
        };
    }

    private static Cell number(@Nullable Integer figure) {
        return figure == null ? Cell.of((BigDecimal) null) : Cell.of(BigDecimal.valueOf(figure));
    }

    private String text(String name, Locale locale) {
        return texts.getMessage(KEY + name, null, locale);
    }
}
