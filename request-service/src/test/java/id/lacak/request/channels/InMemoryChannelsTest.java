package id.lacak.request.channels;

class InMemoryChannelsTest implements ChannelReportsContract {

	private final InMemoryChannels channels = new InMemoryChannels();

	@Override
	public ChannelReports reports() {
		return channels;
	}

}
