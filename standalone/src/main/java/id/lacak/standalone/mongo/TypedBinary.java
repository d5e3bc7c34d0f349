package id.lacak.standalone.mongo;

import java.util.Arrays;

import de.bwaldvogel.mongo.bson.Bson;

/**
 * A binary value whose BSON subtype carries a meaning of its own, such as 6 for a field
 * encrypted by the client; the library beneath knows only generic bytes and UUIDs.
 */
record TypedBinary(byte subtype, byte[] bytes) implements Bson {

	@Override
	public boolean equals(Object other) {
		return other instanceof TypedBinary(byte otherSubtype, byte[] otherBytes) && this.subtype == otherSubtype
				&& Arrays.equals(this.bytes, otherBytes);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(this.bytes) + this.subtype;
	}

	@Override
	public String toString() {
		return "Binary(subtype " + this.subtype + ", " + this.bytes.length + " bytes)";
	}

}
