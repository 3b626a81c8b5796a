package org.cordee.platform;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.account.InsufficientScope;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Answers refused API calls with problem documents (RFC 9457): {@code code} is the message key, {@code detail} its
 * text, and {@code errors} names the fields. 404: missing or of another organisation; 409: a rule refuses; 422: a rule
 * refuses a field; 400: unreadable.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final MessageSource texts;
    private final UploadLimit uploads;

    ApiProblems(MessageSource texts, UploadLimit uploads) {
        this.texts = texts;
        this.uploads = uploads;
    }

    /** One invalid field with its message. */
    record WrongField(String field, String message) {}

    @ExceptionHandler({NotFound.class, AccessDeniedException.class})
    ResponseEntity<Object> missing(Exception refused) {
        return answer(HttpStatus.NOT_FOUND, "web.problem.missing", text("web.problem.missing"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> ruled(RuleViolation refused) {
        List<WrongField> wrong = new ArrayList<>();
        for (RuleViolation one : refused.all()) {
            String field = one.field();
            if (field != null) {
                wrong.add(new WrongField(field, said(one)));
            }
        }
        HttpStatus status = refused.field() == null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(status, refused.key(), said(refused), wrong);
    }

    /** Answers 403 and names the scope that is needed (RFC 6750, section 3.1). */
    @ExceptionHandler
    ResponseEntity<Object> outOfScope(InsufficientScope refused) {
        String scope = text("account.token.scope." + refused.needed());
        ResponseEntity<Object> answer =
                answer(HttpStatus.FORBIDDEN, "account.token.scope", text("account.token.scope", scope), List.of());
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\""
                                + refused.needed().word() + "\"")
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, PessimisticLockingFailureException.class})
    ResponseEntity<Object> overtaken(Exception refused) {
        return answer(HttpStatus.CONFLICT, "web.problem.overtaken", text("web.problem.overtaken"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> constrained(ConstraintViolationException refused) {
        List<WrongField> wrong = refused.getConstraintViolations().stream()
                .map(violation ->
                        new WrongField(last(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        return answer(HttpStatus.BAD_REQUEST, "web.problem.invalid", text("web.problem.invalid"), wrong);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception cause) {
        String reference = ErrorReference.draw();
        LOG.error("api call failed reference={}", reference, cause);
        ResponseEntity<Object> answer = answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "web.problem.broken",
                texts.getMessage("web.problem.broken", new Object[] {reference}, LocaleContextHolder.getLocale()),
                List.of());
        if (answer.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("reference", reference);
        }
        return answer;
    }

    /** Answers 404: an id that is not a UUID names no object. */
    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException refused) {
        boolean inPath = refused.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        if (inPath) {
            return missing(refused);
        }
        String text = text("web.problem.type");
        return answer(
                HttpStatus.BAD_REQUEST,
                "web.problem.invalid",
                text("web.problem.invalid"),
                List.of(new WrongField(refused.getName(), text)));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<WrongField> wrong = new ArrayList<>();
        refused.getGlobalErrors().forEach(error -> wrong.add(new WrongField("", said(error.getDefaultMessage()))));
        for (FieldError error : refused.getFieldErrors()) {
            wrong.add(new WrongField(error.getField(), texts.getMessage(error, LocaleContextHolder.getLocale())));
        }
        return answer(HttpStatus.BAD_REQUEST, "web.problem.invalid", text("web.problem.invalid"), wrong);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<WrongField> wrong = refused.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new WrongField(
                                said(result.getMethodParameter().getParameterName()), said(result, error))))
                .toList();
        return answer(HttpStatus.BAD_REQUEST, "web.problem.invalid", text("web.problem.invalid"), wrong);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = refused.getCause() instanceof JacksonException json ? path(json) : "";
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation rule) {
                return ruled(RuleViolation.of(field, rule.key(), rule.arguments()));
            }
            if (cause instanceof ResponseStatusException beyond && isTooLarge(beyond.getStatusCode())) {
                return tooLarge(request);
            }
        }
        if (refused.getCause() instanceof UnrecognizedPropertyException) {
            String code = "web.problem.unknown-field";
            return answer(
                    HttpStatus.BAD_REQUEST, code, text(code, field), List.of(new WrongField(field, text(code, field))));
        }
        List<WrongField> wrong = field.isEmpty() ? List.of() : List.of(new WrongField(field, text("web.problem.type")));
        return answer(HttpStatus.BAD_REQUEST, "web.problem.unreadable", text("web.problem.unreadable"), wrong);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleErrorResponseException(
            ErrorResponseException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return isTooLarge(status)
                ? tooLarge(request)
                : super.handleErrorResponseException(refused, headers, status, request);
    }

    private static boolean isTooLarge(HttpStatusCode status) {
        return HttpStatus.CONTENT_TOO_LARGE.isSameCodeAs(status);
    }

    /** Answers as {@link ErrorPages} does when the length is announced. */
    private ResponseEntity<Object> tooLarge(WebRequest request) {
        long most = BodyLimitFilter.megabytes(((ServletWebRequest) request).getRequest(), uploads.megabytes());
        String code = "web.problem.too-large";
        return answer(HttpStatus.CONTENT_TOO_LARGE, code, text(code, most), List.of());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(refused, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem && problem.getProperties() == null) {
            problem.setProperty("code", "web.problem." + status.value());
        }
        return answer == null ? ResponseEntity.status(status).build() : answer;
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Names both ends of a range, of which one is passed. */
    private String said(ParameterValidationResult result, MessageSourceResolvable error) {
        Min least = result.getMethodParameter().getParameterAnnotation(Min.class);
        Max most = result.getMethodParameter().getParameterAnnotation(Max.class);
        return least == null || most == null
                ? texts.getMessage(error, LocaleContextHolder.getLocale())
                : text("web.problem.range", least.value(), most.value());
    }

    private String said(RuleViolation no) {
        String text = texts.getMessage(no.key(), no.arguments(), no.key(), LocaleContextHolder.getLocale());
        return text == null ? no.key() : text;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static ResponseEntity<Object> answer(
            HttpStatus status, String code, String detail, List<WrongField> wrong) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("about:blank"));
        problem.setProperty("code", code);
        if (!wrong.isEmpty()) {
            problem.setProperty("errors", List.copyOf(wrong));
        }
        return ResponseEntity.status(status)
                .contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static Map<String, Object> plain(int status, String title, String code, String detail) {
        return Map.of("type", "about:blank", "title", title, "status", status, "code", code, "detail", detail);
    }
}
