package org.cordee.submission;

import java.util.List;

/**
 * The package as all members agreed on it, with which a receipt is compared.
 *
 * @param files every file of the package but its manifest
 * @param manifestSha256 the hash of the manifest, which may be deposited or not
 * @param archive the package itself as one ZIP, which may be deposited instead of its files
 */
public record AgreedPackage(List<PackageFile> files, String manifestSha256, PackageFile archive) {}
