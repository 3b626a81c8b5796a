package org.cordee.engine.operaton;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.engine.translate.ModelReader;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.repository.ProcessDefinition;

/** Reads the deployed models in their original form, by process definition key. */
public final class DeployedModels {

    /** Caches the parsed models for the life of the JVM: a definition never changes. */
    private static final Map<String, BpmnModelInstance> READ = new ConcurrentHashMap<>();

    private final RepositoryService repository;
    private final FormDefinitions forms;

    public DeployedModels(RepositoryService repository, FormDefinitions forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** Returns the file as it was deployed. */
    public byte[] source(String definitionKey) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionKey);
        return bytes(repository, definition.getDeploymentId(), definition.getResourceName() + Deployments.SOURCE);
    }

    public BpmnModelInstance zeebeModel(String definitionKey) {
        return READ.computeIfAbsent(definitionKey, key -> ModelReader.read(key, source(key)));
    }

    /** Returns a job's custom headers in the order of the model. */
    public Map<String, String> headers(String definitionKey, String elementId) {
        Map<String, String> headers = new LinkedHashMap<>();
        element(definitionKey, elementId)
                .map(element -> element.getSingleExtensionElement(ZeebeTaskHeaders.class))
                .ifPresent(found -> {
                    for (ZeebeHeader header : found.getHeaders()) {
                        if (header.getKey() != null && header.getValue() != null) {
                            headers.put(header.getKey(), header.getValue());
                        }
                    }
                });
        return headers;
    }

    /** Returns the reference of a form that lies outside the engine, as the user task names it. */
    public Optional<String> externalForm(String definitionKey, String elementId) {
        return formDefinition(definitionKey, elementId).map(ZeebeFormDefinition::getExternalReference);
    }

    /** Returns the deployed form of a user task: that of its own deployment if it is bound so, else the latest. */
    public Optional<Form> form(String definitionKey, String elementId) {
        return formDefinition(definitionKey, elementId).flatMap(form -> {
            if (form.getFormId() == null) {
                return Optional.empty();
            }
            boolean ofDeployment = form.getBindingType() == ZeebeBindingType.deployment;
            String deployment = repository.getProcessDefinition(definitionKey).getDeploymentId();
            return forms.find(form.getFormId(), ofDeployment ? deployment : null)
                    .map(found -> new Form(
                            found.key(),
                            form.getFormId(),
                            found.version(),
                            new String(
                                    bytes(repository, found.deploymentId(), found.resource()),
                                    StandardCharsets.UTF_8)));
        });
    }

    /** One version of a form with its JSON schema. */
    public record Form(String key, String id, int version, String schema) {}

    private Optional<ZeebeFormDefinition> formDefinition(String definitionKey, String elementId) {
        return element(definitionKey, elementId)
                .map(element -> element.getSingleExtensionElement(ZeebeFormDefinition.class));
    }

    private Optional<BaseElement> element(String definitionKey, String elementId) {
        String id = elementId.replace("#multiInstanceBody", "");
        return zeebeModel(definitionKey).getModelElementById(id) instanceof BaseElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    static byte[] bytes(RepositoryService repository, String deploymentId, String resource) {
        try (InputStream content = repository.getResourceAsStream(deploymentId, resource)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
