package org.cordee.consortium.talk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PeopleReading;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.InvitationFacts;
import org.cordee.consortium.MemberSince;
import org.cordee.consortium.talk.ConversationAccess.Admission;
import org.cordee.consortium.talk.ConversationView.Line;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads conversations for their readers: {@link ConversationAccess} says who they are and what each sees. */
@Component
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
public class ReadingMessages {

    private static final DateTimeFormatter IN_FILE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(Deadline.PARIS);

    private final Messages messages;
    private final ConversationAccess access;
    private final ConsortiumLookup consortia;
    private final DirectoryLookup directory;
    private final PeopleReading people;

    ReadingMessages(
            Messages messages,
            ConversationAccess access,
            ConsortiumLookup consortia,
            DirectoryLookup directory,
            PeopleReading people) {
        this.messages = messages;
        this.access = access;
        this.consortia = consortia;
        this.directory = directory;
        this.people = people;
    }

    /** A conversation as a file of plain text, for the documents of a consortium. */
    public record ConversationFile(
            @Nullable UUID invitationId, @Nullable String candidateName, Instant lastAt) {}

    /** @throws NotFound unless the actor acts for the lead or a present member */
    public ConversationView ofMembers(Actor actor, UUID consortiumId, Pageable page) {
        return view(actor, access.toMembers(actor, consortiumId), page);
    }

    /** @throws NotFound unless the actor acts for the lead or the candidate of the invitation */
    public ConversationView aboutInvitation(Actor actor, UUID invitationId, Pageable page) {
        return view(actor, access.toCandidate(actor, invitationId), page);
    }

    /** Counts the messages about an invitation, for its own two pages. */
    public int countAbout(Actor actor, UUID invitationId) {
        Admission admission = access.toCandidate(actor, invitationId);
        return messages.countAll(admission.conversation().id());
    }

    /** Returns all messages that the reader may see, the oldest first, as plain text. */
    public byte[] fileOfMembers(Actor actor, UUID consortiumId) {
        return text(ofMembers(actor, consortiumId, PageRequest.ofSize(PostingMessage.MOST)));
    }

    public byte[] fileAboutInvitation(Actor actor, UUID invitationId) {
        return text(aboutInvitation(actor, invitationId, PageRequest.ofSize(PostingMessage.MOST)));
    }

    /**
     * Lists the conversations of a consortium that the reader may keep as a file: those with a message. The lead has
     * one with each candidate too. A reader who is no member has none.
     */
    public List<ConversationFile> files(Actor actor, UUID consortiumId) {
        Admission admission;
        try {
            admission = access.toMembers(actor, consortiumId);
        } catch (NotFound noMember) {
            return List.of();
        }
        List<ConversationFile> files = new ArrayList<>();
        Instant last = messages.lastAfter(consortiumId, admission.after(), admission.afterId());
        if (last != null) {
            files.add(new ConversationFile(null, null, last));
        }
        if (admission.lead()) {
            files.addAll(withCandidates(consortiumId));
        }
        return List.copyOf(files);
    }

    private List<ConversationFile> withCandidates(UUID consortiumId) {
        List<Messages.LastOfInvitation> talks = messages.withCandidates(consortiumId);
        Map<UUID, UUID> candidates = talks.stream()
                .map(talk -> consortia.invitation(talk.invitationId()))
                .collect(Collectors.toMap(InvitationFacts::id, InvitationFacts::organisationId));
        Map<UUID, String> names = directory.namesOf(candidates.values());
        return talks.stream()
                .map(talk -> new ConversationFile(
                        talk.invitationId(), names.getOrDefault(candidates.get(talk.invitationId()), "?"), talk.at()))
                .toList();
    }

    private ConversationView view(Actor actor, Admission admission, Pageable page) {
        Conversation conversation = admission.conversation();
        Page<Message> found = messages.after(conversation.id(), admission.after(), admission.afterId(), page);
        Map<UUID, String> names = directory.namesOf(Stream.concat(
                        found.stream().map(Message::organisationId),
                        Stream.of(admission.leadOrganisationId(), admission.candidateOrganisationId())
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet()));
        Map<UUID, String> authors = people.namesOf(
                found.stream().map(Message::personId).filter(Objects::nonNull).collect(Collectors.toSet()));
        UUID candidate = admission.candidateOrganisationId();
        MemberSince since = admission.since();
        return new ConversationView(
                conversation.consortiumId(),
                conversation.invitationId(),
                consortia.consortium(conversation.consortiumId()).name(),
                names.getOrDefault(admission.leadOrganisationId(), "?"),
                candidate == null ? null : names.getOrDefault(candidate, "?"),
                admission.lead(),
                since == null ? null : since.at(),
                admission.closed(),
                found.map(message -> line(actor, message, names, authors)));
    }

    private static Line line(Actor actor, Message message, Map<UUID, String> names, Map<UUID, String> authors) {
        UUID person = message.personId();
        return new Line(
                message.id(),
                names.getOrDefault(message.organisationId(), "?"),
                person == null ? null : authors.get(person),
                actor.actsFor(message.organisationId()),
                message.postedAt(),
                message.words());
    }

    /** Sets each line of a message in by four spaces, so that no text can pass for the heading of another message. */
    private static byte[] text(ConversationView view) {
        StringBuilder text = new StringBuilder(view.consortiumName()).append("\n");
        List<Line> lines = new ArrayList<>(view.messages().getContent());
        Collections.reverse(lines);
        for (Line line : lines) {
            text.append("\n[").append(IN_FILE.format(line.at())).append("] ").append(line.organisation());
            if (line.person() != null) {
                text.append(", ").append(line.person());
            }
            text.append("\n");
            line.words()
                    .lines()
                    .forEach(words -> text.append("    ").append(words).append("\n"));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
