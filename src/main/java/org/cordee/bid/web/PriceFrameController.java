package org.cordee.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.FrameState;
import org.cordee.bid.PriceFrameReading;
import org.cordee.bid.PriceFrameView;
import org.cordee.bid.PriceFrameView.FrameLineView;
import org.cordee.bid.PriceFrameView.FramePostView;
import org.cordee.bid.SharingOutLines;
import org.cordee.bid.UploadingPriceFrame;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the lead the buyer's price file of a lot: who prices what, the totals and the checks. For other users the page
 * does not exist.
 */
@Controller
@RequestMapping("/consortia/{id}/price-frames/{lotId}")
class PriceFrameController {

    /** Rows on one page: each has a box for each member, and the server reads at most 1,000 fields of a form. */
    private static final int ROWS = 50;

    private final PriceFrameReading reading;
    private final UploadingPriceFrame uploading;
    private final SharingOutLines sharing;

    PriceFrameController(PriceFrameReading reading, UploadingPriceFrame uploading, SharingOutLines sharing) {
        this.reading = reading;
        this.uploading = uploading;
        this.sharing = sharing;
    }

    @GetMapping
    String frame(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean edit,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        PriceFrameView view = reading.view(actor, id, lotId);
        if (check && view.file() != null) {
            model.addAttribute("checks", reading.check(actor, id, lotId));
        }
        return page(view, page, edit, model);
    }

    private static String page(PriceFrameView view, int page, boolean edit, Model model) {
        model.addAttribute("view", view);
        PriceFrameView.FrameContent file = view.file();
        if (file != null) {
            model.addAttribute("posts", rows(file.posts(), page));
            boolean open = file.state() == FrameState.CONFIRMED || edit;
            model.addAttribute("edit", view.mayChange() && open);
        }
        return "bid/price-frame";
    }

    private static <T> PageImpl<T> rows(List<T> all, int page) {
        int last = Math.max(0, (all.size() - 1) / ROWS);
        int shown = Math.max(0, Math.min(page, last));
        int from = shown * ROWS;
        return new PageImpl<>(
                all.subList(from, Math.min(all.size(), from + ROWS)), PageRequest.of(shown, ROWS), all.size());
    }

    @PostMapping
    String upload(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        PriceFrameView view = reading.view(actor, id, lotId);
        String name = file == null ? null : file.getOriginalFilename();
        try {
            uploading.upload(
                    actor, id, lotId, version, name == null ? "" : name, file == null ? new byte[0] : file.getBytes());
        } catch (RuleViolation refused) {
            if (!view.mayChange()) {
                throw refused;
            }
            model.addAttribute("refusal", refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(view, 0, false, model);
        }
        PriceFrameView.FrameContent taken = reading.view(actor, id, lotId).file();
        if (taken != null && taken.state() == FrameState.UNCONFIRMED) {
            return "redirect:" + address(id, lotId) + "/columns";
        }
        flash.addFlashAttribute("uploaded", true);
        return "redirect:" + address(id, lotId);
    }

    @PostMapping("/members")
    String assign(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @ModelAttribute("form") FrameMembersForm form,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "save") String next,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            int version = sharing.assign(
                    actor, id, lotId, form.version(), new SharingOutLines.LineMembers(form.toMembers(), Map.of()));
            if (next.equals("give")) {
                sharing.give(actor, id, lotId, version);
            }
        } catch (RuleViolation refused) {
            return refused(reading.view(actor, id, lotId), page, refused, model, response);
        }
        flash.addFlashAttribute(next.equals("give") ? "given" : "saved", true);
        return "redirect:" + address(id, lotId) + (page > 0 ? "?page=" + page : "");
    }

    /** Shows what is stored now: members that were ticked are saved before their lines are given. */
    private static String refused(
            PriceFrameView now, int page, RuleViolation refused, Model model, HttpServletResponse response) {
        if (!now.mayChange()) {
            throw refused;
        }
        model.addAttribute("refusal", refused);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(now, page, true, model);
    }

    @GetMapping("/posts/{post}")
    String lines(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @PathVariable int post,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        PriceFrameView view = reading.view(actor, id, lotId);
        return linesPage(view, post(view, post).orElseThrow(NotFound::new), page, model);
    }

    private static String linesPage(PriceFrameView view, FramePostView post, int page, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("post", post);
        model.addAttribute("lines", rows(post.lines(), page));
        return "bid/price-frame-post";
    }

    private static Optional<FramePostView> post(PriceFrameView view, int post) {
        PriceFrameView.FrameContent file = view.file();
        return file == null
                ? Optional.empty()
                : file.posts().stream().filter(one -> one.post() == post).findFirst();
    }

    @PostMapping("/posts/{post}")
    String assignLines(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @PathVariable int post,
            @ModelAttribute("form") FrameMembersForm form,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        PriceFrameView view = reading.view(actor, id, lotId);
        FramePostView shown = post(view, post).orElse(null);
        if (shown == null) {
            return refused(view, 0, goneMeanwhile(view), model, response);
        }
        try {
            sharing.assign(
                    actor, id, lotId, form.version(), new SharingOutLines.LineMembers(Map.of(), byCode(shown, form)));
        } catch (RuleViolation refused) {
            if (!view.mayChange()) {
                throw refused;
            }
            model.addAttribute("refusal", refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return linesPage(view, shown, page, model);
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:" + address(id, lotId) + "/posts/" + post + (page > 0 ? "?page=" + page : "");
    }

    private static RuleViolation goneMeanwhile(PriceFrameView view) {
        return view.file() == null
                ? new RuleViolation("bid.frame.removed-meanwhile")
                : RuleViolation.of("posts", "bid.frame.unknown-line");
    }

    private static Map<String, Set<UUID>> byCode(FramePostView post, FrameMembersForm form) {
        Map<String, Set<UUID>> byCode = new HashMap<>();
        form.toMembers().forEach((row, members) -> {
            if (row >= post.lines().size()) {
                throw RuleViolation.of("posts", "bid.frame.unknown-line");
            }
            FrameLineView line = post.lines().get(row);
            byCode.put(line.code(), members);
        });
        return byCode;
    }

    @PostMapping("/distribution")
    String give(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            sharing.give(actor, id, lotId, version);
        } catch (RuleViolation refused) {
            return refused(reading.view(actor, id, lotId), 0, refused, model, response);
        }
        flash.addFlashAttribute("given", true);
        return "redirect:" + address(id, lotId);
    }

    @PostMapping("/removal")
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @RequestParam(required = false) @Nullable Integer version,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            uploading.remove(actor, id, lotId, version);
        } catch (RuleViolation refused) {
            return refused(reading.view(actor, id, lotId), 0, refused, model, response);
        }
        flash.addFlashAttribute("removed", true);
        return "redirect:" + address(id, lotId);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID lotId) {
        Download filled = reading.filled(actor, id, lotId);
        return FileDownload.of(filled.name(), filled.mediaType(), filled.bytes());
    }

    private static String address(UUID id, UUID lotId) {
        return "/consortia/" + id + "/price-frames/" + lotId;
    }
}
