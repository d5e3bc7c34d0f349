package id.lacak.request.storage;

import com.mongodb.ClientEncryptionSettings;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.vault.DataKeyOptions;
import com.mongodb.client.model.vault.EncryptOptions;
import com.mongodb.client.vault.ClientEncryption;
import com.mongodb.client.vault.ClientEncryptions;

import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.Intake.Identities;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionIntake;

import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Identity numbers under client-side field level encryption: the database sees only
 * ciphertext. Every office has a data key of its own, which the master key protects.
 */
final class IdentityVault implements AutoCloseable {

	private static final String COLLECTION = "encryption_keys";

	private static final String RANDOM = "AEAD_AES_256_CBC_HMAC_SHA_512-Random";

	private final ClientEncryption encryption;

	private final RequestDatabase database;

	private final ApplicantKeys marks;

	private final Map<OfficeCode, BsonBinary> keys = new ConcurrentHashMap<>();

	/** @param masterKey 96 bytes */
	IdentityVault(MongoClientSettings connection, RequestDatabase database, byte[] masterKey) {
		this.database = database;
		this.marks = new ApplicantKeys(masterKey);
		this.encryption = ClientEncryptions.create(ClientEncryptionSettings.builder()
				.keyVaultMongoClientSettings(connection)
				.keyVaultNamespace(database.database().getName() + "." + COLLECTION)
				.kmsProviders(Map.of("local", Map.of("key", masterKey)))
				.build());
	}

	/** The sub-document that is kept. */
	Document seal(OfficeCode office, Identities identities) {
		var sealed = new Document("applicant", seal(office, identities.applicant()));
		identities.representative().ifPresent(number -> sealed.append("representative", seal(office, number)));
		return sealed;
	}

	/** Keyed hashes by which cases of one applicant are recognised. */
	List<String> applicantKeys(Intake intake) {
		return marks.of(intake);
	}

	/** The sub-document that is kept of numbers that may be absent. */
	Document seal(OfficeCode office, ObjectionIntake.Identities identities) {
		var sealed = new Document();
		identities.applicant().ifPresent(number -> sealed.append("applicant", seal(office, number)));
		identities.representative().ifPresent(number -> sealed.append("representative", seal(office, number)));
		return sealed;
	}

	/** Such numbers in the clear. */
	ObjectionIntake.Identities openSome(Document sealed) {
		return new ObjectionIntake.Identities(
				Optional.ofNullable(sealed.get("applicant", Binary.class)).map(this::open),
				Optional.ofNullable(sealed.get("representative", Binary.class)).map(this::open));
	}

	/** The numbers in the clear. */
	Identities open(Document sealed) {
		return new Identities(open(sealed.get("applicant", Binary.class)),
				Optional.ofNullable(sealed.get("representative", Binary.class)).map(this::open));
	}

	@Override
	public void close() {
		encryption.close();
	}

	/** A text under the key of the office. */
	Binary seal(OfficeCode office, String text) {
		var cipher = encryption.encrypt(new BsonString(text),
				new EncryptOptions(RANDOM).keyId(keys.computeIfAbsent(office, this::keyOf)));
		// not every compatible server takes the subtype for ciphertext
		return new Binary(cipher.getData());
	}

	/** Such a text in the clear. */
	String open(Binary cipher) {
		return encryption.decrypt(new BsonBinary(BsonBinarySubType.ENCRYPTED, cipher.getData())).asString().getValue();
	}

	private BsonBinary keyOf(OfficeCode office) {
		database.database()
				.getCollection(COLLECTION)
				.createIndex(Indexes.ascending("keyAltNames"), new IndexOptions().unique(true));
		return existing(office).orElseGet(() -> {
			try {
				return encryption.createDataKey("local",
						new DataKeyOptions().keyAltNames(List.of(office.value())));
			} catch (MongoException e) {
				// another replica was faster
				return existing(office).orElseThrow(() -> e);
			}
		});
	}

	private Optional<BsonBinary> existing(OfficeCode office) {
		return Optional.ofNullable(encryption.getKeyByAltName(office.value())).map(key -> key.getBinary("_id"));
	}

}
