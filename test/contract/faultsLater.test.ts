import { faultsOver } from './faultyClicks';

faultsOver('earlier reports');
