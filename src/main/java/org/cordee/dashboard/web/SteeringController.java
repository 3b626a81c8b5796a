package org.cordee.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.dashboard.LiveProgress;
import org.cordee.dashboard.SteeringSheet;
import org.cordee.dashboard.WatchingProgress;
import org.cordee.dashboard.WatchingProgress.StateCount;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Shows all consortia on one page to the coordinator, late ones first. */
@Controller
class SteeringController {

    private static final int PAGE_SIZE = 20;
    private static final List<String> FUNNEL = SteeringForm.FUNNEL;
    private static final List<String> ENDED = SteeringForm.ENDED;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final WatchingProgress watching;
    private final LiveProgress live;
    private final SteeringSheet sheet;
    private final MessageSource messages;

    SteeringController(WatchingProgress watching, LiveProgress live, SteeringSheet sheet, MessageSource messages) {
        this.watching = watching;
        this.live = live;
        this.sheet = sheet;
        this.messages = messages;
    }

    /** One column of the funnel, with a link that filters the list. */
    record Column(String name, int count, int late, String url) {}

    @GetMapping("/steering")
    String steering(
            Actor actor,
            @ModelAttribute("filter") SteeringForm filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        List<StateCount> counts = watching.counts(actor);
        model.addAttribute("columns", columns(counts));
        model.addAttribute("running", total(counts, StateCount::count));
        model.addAttribute("lateOnes", total(counts, StateCount::late));
        model.addAttribute("targets", watching.targets(actor));
        model.addAttribute("territories", watching.territories(actor));
        model.addAttribute("refined", filter.filter().isRefined());
        model.addAttribute("rows", watching.list(actor, filter.filter(), PageRequest.of(Math.max(0, page), PAGE_SIZE)));
        model.addAttribute("next", watching.nextDeadlines(actor, 5));
        model.addAttribute("states", states());
        return fragment ? "dashboard/steering :: live" : "dashboard/steering";
    }

    @GetMapping("/steering/list.csv")
    ResponseEntity<byte[]> csv(Actor actor, @ModelAttribute("filter") SteeringForm filter, Locale locale) {
        byte[] file = sheet.csv(actor, filter.filter(), locale).getBytes(StandardCharsets.UTF_8);
        return FileDownload.of("pilotage.csv", CSV.toString(), file);
    }

    @GetMapping("/steering/list.xlsx")
    ResponseEntity<byte[]> xlsx(Actor actor, @ModelAttribute("filter") SteeringForm filter, Locale locale) {
        return FileDownload.of("pilotage.xlsx", SteeringSheet.XLSX, sheet.xlsx(actor, filter.filter(), locale));
    }

    @GetMapping(path = "/steering/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Actor actor) {
        return live.ofAll(actor);
    }

    @GetMapping(path = "/consortia/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Actor actor, @PathVariable UUID id) {
        return live.of(actor, id);
    }

    private List<Column> columns(List<StateCount> counts) {
        Map<String, StateCount> byState =
                counts.stream().collect(Collectors.toMap(StateCount::state, Function.identity()));
        List<Column> columns = new ArrayList<>();
        for (String state : FUNNEL) {
            StateCount count = byState.getOrDefault(state, new StateCount(state, 0, 0));
            columns.add(new Column(name(state), count.count(), count.late(), "/steering?state=" + state));
        }
        return columns;
    }

    private static int total(List<StateCount> counts, Function<StateCount, Integer> figure) {
        return counts.stream()
                .filter(count -> !ENDED.contains(count.state()) && !"SUBMITTED".equals(count.state()))
                .mapToInt(figure::apply)
                .sum();
    }

    private static List<String> states() {
        List<String> states = new ArrayList<>(FUNNEL);
        states.addAll(ENDED);
        return states;
    }

    private String name(String state) {
        return messages.getMessage("web.state." + state, null, LocaleContextHolder.getLocale());
    }
}
