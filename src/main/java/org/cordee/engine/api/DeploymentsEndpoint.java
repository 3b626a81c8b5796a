package org.cordee.engine.api;

import io.camunda.client.protocol.rest.DeploymentFormResult;
import io.camunda.client.protocol.rest.DeploymentMetadataResult;
import io.camunda.client.protocol.rest.DeploymentProcessResult;
import io.camunda.client.protocol.rest.DeploymentResult;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.engine.operaton.DeployedResources;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.ModelResource;
import org.cordee.engine.translate.ModelRefused;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Deploys models. A model that cannot run is refused at once; the answer names each faulty element with the reason. */
@EngineEndpoint
final class DeploymentsEndpoint {

    private final EmbeddedEngine engine;

    DeploymentsEndpoint(EmbeddedEngine engine) {
        this.engine = engine;
    }

    @PostMapping("/deployments")
    DeploymentResult deploy(HttpServletRequest request) {
        MultipartHttpServletRequest upload = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (upload == null) {
            throw Refusal.invalid("Expected the resources to deploy as multipart/form-data.");
        }
        List<ModelResource> resources = upload.getFiles("resources").stream()
                .map(DeploymentsEndpoint::resource)
                .toList();
        if (resources.isEmpty()) {
            throw Refusal.invalid("Expected to deploy at least one resource, but none was given.");
        }
        try {
            return described(engine.deployments().deploy(resources));
        } catch (ModelRefused refused) {
            throw Refusal.invalid("Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new"
                    + " resources, but encountered the following errors:\n" + refused.getMessage());
        }
    }

    private static ModelResource resource(MultipartFile file) {
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), file.getName());
            return new ModelResource(name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The upload " + file.getName() + " cannot be read", e);
        }
    }

    private static DeploymentResult described(DeployedResources deployed) {
        List<DeploymentMetadataResult> parts = new ArrayList<>();
        deployed.processes()
                .forEach(process -> parts.add(new DeploymentMetadataResult()
                        .processDefinition(new DeploymentProcessResult()
                                .processDefinitionId(process.id())
                                .processDefinitionKey(process.key())
                                .processDefinitionVersion(process.version())
                                .resourceName(process.resourceName())
                                .tenantId("<default>"))));
        deployed.forms()
                .forEach(form -> parts.add(new DeploymentMetadataResult()
                        .form(new DeploymentFormResult()
                                .formId(form.id())
                                .formKey(form.key())
                                .version(form.version())
                                .resourceName(form.resourceName())
                                .tenantId("<default>"))));
        return new DeploymentResult()
                .deploymentKey(deployed.deploymentKey())
                .deployments(parts)
                .tenantId("<default>");
    }
}
