package org.cordee.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.dashboard.Funnel.ProgrammeStages;
import org.cordee.dashboard.Funnel.ReasonCount;
import org.cordee.dashboard.Funnel.Stages;
import org.cordee.dashboard.Funnel.TerritoryStages;
import org.cordee.dashboard.FunnelEvent.FunnelExported;
import org.cordee.dashboard.ResponseTimes.DayBucket;
import org.cordee.dashboard.ResponseTimes.MonthMedian;
import org.cordee.document.ListFormat;
import org.cordee.document.ListWorkbook.Cell;
import org.cordee.document.ListWorkbook.Column;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the figures of the funnel as a file for a spreadsheet: one line for each figure of the page, with what it counts
 * by. Each file is recorded in the audit.
 */
@Component
public class FunnelSheet {

    private static final Logger LOG = LoggerFactory.getLogger(FunnelSheet.class);
    private static final String KEY = "dashboard.funnel.sheet.";
    private static final int WIDE = 34;
    private static final int NARROW = 14;

    private final WatchingFunnel watching;
    private final ProgrammeNames names;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    FunnelSheet(
            WatchingFunnel watching,
            ProgrammeNames names,
            MessageSource messages,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.watching = watching;
        this.names = names;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the file and records who took it.
     *
     * @throws NotFound unless the actor is a coordinator, and for an unknown programme
     */
    @Transactional
    public byte[] export(Actor actor, FunnelFilter filter, ListFormat format, Locale locale) {
        Funnel funnel = watching.funnel(actor, filter);
        List<List<Cell>> rows = new Lines(funnel, locale).all();
        Instant now = clock.now();
        events.publishEvent(new FunnelExported(
                EventHeader.outsideConsortia(actor, now), filter.query(), rows.size(), format.name()));
        LOG.info("funnel exported rows={} format={}", rows.size(), format);
        List<Column> columns = List.of(
                new Column(text("by", locale), WIDE, false),
                new Column(text("what", locale), WIDE, false),
                new Column(text("figure", locale), WIDE, false),
                new Column(text("value", locale), NARROW, true));
        return format.write(text("title", locale), now, columns, rows, locale);
    }

    private String text(String name, Locale locale) {
        return messages.getMessage(KEY + name, null, locale);
    }

    /** Collects the lines of one file. */
    private final class Lines {

        private final Funnel funnel;
        private final Locale locale;
        private final List<List<Cell>> lines = new ArrayList<>();

        private Lines(Funnel funnel, Locale locale) {
            this.funnel = funnel;
            this.locale = locale;
        }

        private List<List<Cell>> all() {
            stages("all", funnel.from() + " – " + funnel.to(), funnel.stages());
            for (ProgrammeStages one : funnel.programmes()) {
                stages("programme", one.name(), one.stages());
            }
            for (TerritoryStages one : funnel.territories()) {
                String place = names.name("territory", one.area(), locale);
                stages("territory", place, one.stages());
                add("territory", place, text("interested", locale), BigDecimal.valueOf(one.interested()));
            }
            times("structures", funnel.structures());
            times("buyers", funnel.buyers());
            reasons("declines", "need.reason.", funnel.declines());
            reasons("invitation-declines", "consortium.reason.", funnel.invitationDeclines());
            return lines;
        }

        private void stages(String by, String what, Stages stages) {
            for (NeedStage stage : NeedStage.values()) {
                add(
                        by,
                        what,
                        messages.getMessage("dashboard.funnel.stage." + stage, null, locale),
                        BigDecimal.valueOf(stages.at(stage)));
            }
        }

        private void times(String by, ResponseTimes times) {
            for (DayBucket bucket : times.buckets()) {
                add(by, days(bucket), text("answers", locale), BigDecimal.valueOf(bucket.answers()));
            }
            add(by, "", text("median", locale), times.medianDays());
            for (MonthMedian month : times.months()) {
                add(by, month.month(), text("median", locale), month.medianDays());
            }
        }

        private String days(DayBucket bucket) {
            return bucket.to() == null
                    ? messages.getMessage("dashboard.funnel.days.more", new Object[] {bucket.from()}, locale)
                    : messages.getMessage("dashboard.funnel.days", new Object[] {bucket.from(), bucket.to()}, locale);
        }

        private void reasons(String by, String key, List<ReasonCount> counts) {
            for (ReasonCount one : counts) {
                String name = messages.getMessage(key + one.reason(), null, one.reason(), locale);
                add(by, name == null ? one.reason() : name, text("no", locale), BigDecimal.valueOf(one.declines()));
            }
        }

        private void add(String by, String what, String figure, @Nullable BigDecimal value) {
            lines.add(List.of(Cell.of(text(by, locale)), Cell.of(what), Cell.of(figure), Cell.of(value)));
        }
    }
}
