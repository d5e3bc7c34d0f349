package id.lacak.request.account;

class InMemoryOfficersTest implements OfficersContract {

	private final InMemoryOfficers officers = new InMemoryOfficers();

	private final InMemoryRevokedSessions revoked = new InMemoryRevokedSessions();

	@Override
	public Officers officers() {
		return officers;
	}

	@Override
	public RevokedSessions revoked() {
		return revoked;
	}

}
