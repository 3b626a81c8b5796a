package org.cordee.consortium.exposure;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.jspecify.annotations.Nullable;

/**
 * What members may owe by the latest proposal of shares: all of them for the lead, itself alone for a member.
 *
 * @param form the one proposed; null before the first proposal
 * @param members empty before the first proposal
 */
public record ExposureView(UUID consortiumId, @Nullable ConsortiumForm form, List<Exposure> members) {}
